Feature: First run
  A person starts the program for the first time, without a network, and looks at the demo.

  Scenario Outline: The demo is ready to be looked at (<platform>)
    Given the program was started for the first time on <platform>
    When I choose "Open the demo case" from the menus
    And I wait
    Then I read "Demo: synthetic heads"
    And I read "they belong to nobody"
    When I go to "Comparison"
    Then I read a comparison score, a threshold and a decision, and no percent score
    When I go to "Explanation"
    Then I read the four receipts of the explanation
    When I go to "Audit"
    Then I read "comparison made"

    Examples:
      | platform  |
      | offscreen |
      | xcb       |

Feature: The main job
  From two pictures to a signed report that anyone can verify.

  Scenario Outline: A case from beginning to end (<platform>)
    Given the program runs on <platform>
    When I make a new case "A journey"
    And I take in "head_a_1.jpg" as probe and "head_a_2.jpg" as reference
    And I compare the two
    Then the decision is "match"
    When I record the opinion "Rendered from one parameter set."
    Then I read "J. Examiner"
    And I read "Rendered from one parameter set."
    When I ask for an explanation
    Then I read the four receipts of the explanation
    When I make a try-out signer with the passphrase "try-out only"
    And I sign the report with the passphrase "try-out only"
    Then I read "Signed by"
    When I verify the report without trusting anybody
    Then I read "NOT verified"
    When I verify the report and trust the signer
    Then I read "Verified: nothing failed."
    When I check the case
    Then I read "Every check passed."

    Examples:
      | platform  |
      | offscreen |
      | xcb       |

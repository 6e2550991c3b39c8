Feature: Things go wrong
  Whatever goes wrong is said with its reason and a way on, and the case stays whole.

  Background:
    Given the program runs on offscreen

  Scenario: A picture without a face
    Given a new case "Picture one"
    When I take in "no_face.jpg" as probe and "head_a_2.jpg" as reference
    And I compare the two
    Then I read "No face was found in the picture."
    And the case is whole

  Scenario: A picture with several faces
    Given a new case "Picture two"
    When I take in "heads_three.jpg" as probe and "head_a_2.jpg" as reference
    And I compare the two
    Then I read "The picture shows 3 faces."
    And the case is whole

  Scenario: A file that is no picture
    Given a new case "Picture three"
    When I drop a letter instead of a picture
    Then I read "Problem"
    And I read "not a picture"
    And the case is whole

  Scenario: Work that is cancelled
    Given a compared case "Work one"
    When I ask for an explanation and cancel it
    Then I read "Nothing half-done was kept."
    And the case is whole
    And there is no explanation

  Scenario: A wrong passphrase
    Given a compared case "Work two"
    When I make a try-out signer with the passphrase "the right one"
    And I sign the report with the passphrase "not this one"
    Then I read "Problem"
    And I read "The passphrase does not open the certificate's key."
    And the case is whole

  Scenario: A report that somebody changed
    Given a compared case "Work three"
    When I make a try-out signer with the passphrase "try-out only"
    And I sign the report with the passphrase "try-out only"
    And somebody changes one byte of the report
    And I verify the report and trust the signer
    Then I read "NOT verified"

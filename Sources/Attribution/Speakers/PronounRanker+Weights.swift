// Written by “train pronouns”; not by hand.

extension PronounRanker {
  static let learnedWeights: [Float] = [
    1.04,  // sameSentence
    0.87,  // oneSentenceBefore
    0.17,  // twoSentencesBefore
    -0.21,  // threeSentencesBefore
    -0.81,  // upToSixSentencesBefore
    -1.98,  // fartherBefore
    -0.7,  // onlyQuoted
    -0.16,  // wasSubject
    0.09,  // wasPossessor
    -0.36,  // wasBehindPreposition
    -0.44,  // wasObject
    0.49,  // wasFirst
    0.22,  // wasPronoun
    1.04,  // samePart
    0.55,  // partBefore
    0.48,  // openedPart
    -0.26,  // spokeLast
    0.57,  // spokeLastNearby
    0.13,  // spokeLastInPart
    -0.12,  // spokeBeforeLast
    0.21,  // nearest
    0.42,  // secondNearest
    0.06,  // genderPrinted
    -0.87,  // genderUnknown
    -0.97,  // kindUnknown
    -0.15,  // inHeadline
    -0.3,  // namedOnce
    0.02,  // namedMost
    -2.56,  // inOwnQuotation
    -0.89,  // inOwnParaphrase
    -1.09,  // unnamed
    0.15,  // sourceAfterSubject
    0.54,  // sourceSameSentence
    -0.26,  // sourceAndSpokeLast
    0.31,  // opensAfterSubject
    0.01,  // ownsAndSameSentence
    0.05,  // wasPassedOver
    -0.3,  // spokeLastTwice
    -0.01,  // wasIntroduced
    0.13,  // nearestSubject
    0.28,  // behindQuotationSpokeLast
    -0.13,  // behindQuotationNearest
    0.26,  // behindQuotationSubjectBefore
    -0.03,  // behindQuotationOpenedPartBefore
    -0.02,  // insideSentenceNearestSubject
    0.03,  // opensAndSpokeLast
    0.04,  // opensPartAndSpokeLast
    0,  // opensPartAndMost
    -0.44,  // ownsSubject
    0.31,  // behindQuotationSubjectRightBefore
    0.36,  // onlyKnownGender
  ]
}

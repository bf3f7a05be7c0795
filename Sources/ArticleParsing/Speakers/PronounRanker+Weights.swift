// Written by “train pronouns”; not by hand.

extension PronounRanker {
  static let learnedWeights: [Float] = [
    1.03,  // sameSentence
    0.82,  // oneSentenceBefore
    0.17,  // twoSentencesBefore
    -0.15,  // threeSentencesBefore
    -0.79,  // upToSixSentencesBefore
    -2.0,  // fartherBefore
    -0.7,  // onlyQuoted
    -0.1,  // wasSubject
    0.03,  // wasPossessor
    -0.31,  // wasBehindPreposition
    -0.42,  // wasObject
    0.61,  // wasFirst
    0.24,  // wasPronoun
    1.04,  // samePart
    0.52,  // partBefore
    0.4,  // openedPart
    -0.25,  // spokeLast
    0.65,  // spokeLastNearby
    0.14,  // spokeLastInPart
    -0.09,  // spokeBeforeLast
    0.22,  // nearest
    0.42,  // secondNearest
    0.06,  // genderPrinted
    -1.01,  // genderUnknown
    -0.96,  // kindUnknown
    -0.14,  // inHeadline
    -0.26,  // namedOnce
    0.02,  // namedMost
    -2.57,  // inOwnQuotation
    -0.86,  // inOwnParaphrase
    -1.16,  // unnamed
    0.22,  // sourceAfterSubject
    0.53,  // sourceSameSentence
    -0.25,  // sourceAndSpokeLast
    0.26,  // opensAfterSubject
    0.03,  // ownsAndSameSentence
    0.02,  // wasPassedOver
    -0.34,  // spokeLastTwice
    -0.01,  // wasIntroduced
    0.14,  // nearestSubject
    0.37,  // behindQuotationSpokeLast
    -0.05,  // behindQuotationNearest
    0.29,  // behindQuotationSubjectBefore
    -0.04,  // behindQuotationOpenedPartBefore
    -0.03,  // insideSentenceNearestSubject
    0.02,  // opensAndSpokeLast
    0.01,  // opensPartAndSpokeLast
    -0.03,  // opensPartAndMost
  ]
}

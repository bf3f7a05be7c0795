#include "CSampleArticles.h"

// The compiler embeds the files as they are. Swift array literals of their size take fifteen seconds to compile.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ferry_strike[] = {
#embed "ferry-strike.txt"
};
static const unsigned char night_train[] = {
#embed "night-train.txt"
};
static const unsigned char lighthouse_keeper[] = {
#embed "lighthouse-keeper.txt"
};
static const unsigned char translator_interview[] = {
#embed "translator-interview.txt"
};
static const unsigned char beehive_theft[] = {
#embed "beehive-theft.txt"
};
static const unsigned char cup_final[] = {
#embed "cup-final.txt"
};
static const unsigned char octopus_study[] = {
#embed "octopus-study.txt"
};
static const unsigned char dam_inquiry[] = {
#embed "dam-inquiry.txt"
};
static const unsigned char bin_collection[] = {
#embed "bin-collection.txt"
};
static const unsigned char bakery_profits[] = {
#embed "bakery-profits.txt"
};

static const struct SampleArticle samples[] = {
  {"ferry-strike.txt", ferry_strike, sizeof ferry_strike},
  {"night-train.txt", night_train, sizeof night_train},
  {"lighthouse-keeper.txt", lighthouse_keeper, sizeof lighthouse_keeper},
  {"translator-interview.txt", translator_interview, sizeof translator_interview},
  {"beehive-theft.txt", beehive_theft, sizeof beehive_theft},
  {"cup-final.txt", cup_final, sizeof cup_final},
  {"octopus-study.txt", octopus_study, sizeof octopus_study},
  {"dam-inquiry.txt", dam_inquiry, sizeof dam_inquiry},
  {"bin-collection.txt", bin_collection, sizeof bin_collection},
  {"bakery-profits.txt", bakery_profits, sizeof bakery_profits},
};

const struct SampleArticle *sample_article(int number) {
  const int count = sizeof samples / sizeof samples[0];
  return number >= 0 && number < count ? &samples[number] : NULL;
}

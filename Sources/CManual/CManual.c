#include "CManual.h"

// The pages as they stand in the documentation: help and the man pages are made of these very bytes.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char archives[] = {
#embed "../pullquote/Pullquote.docc/Archives.md"
};
static const unsigned char commands[] = {
#embed "../pullquote/Pullquote.docc/Commands.md"
};
static const unsigned char config[] = {
#embed "../pullquote/Pullquote.docc/Config.md"
};
static const unsigned char drafts[] = {
#embed "../pullquote/Pullquote.docc/Drafts.md"
};
static const unsigned char every_key[] = {
#embed "../pullquote/Pullquote.docc/EveryKey.md"
};
static const unsigned char feeds[] = {
#embed "../pullquote/Pullquote.docc/Feeds.md"
};
static const unsigned char json[] = {
#embed "../pullquote/Pullquote.docc/JSON.md"
};
static const unsigned char library[] = {
#embed "../pullquote/Pullquote.docc/Library.md"
};
static const unsigned char many_articles[] = {
#embed "../pullquote/Pullquote.docc/ManyArticles.md"
};
static const unsigned char notebook[] = {
#embed "../pullquote/Pullquote.docc/Notebook.md"
};
static const unsigned char query[] = {
#embed "../pullquote/Pullquote.docc/Query.md"
};
static const unsigned char themes[] = {
#embed "../pullquote/Pullquote.docc/Themes.md"
};

static const struct ManualText texts[] = {
  {"Archives.md", archives, sizeof archives},
  {"Commands.md", commands, sizeof commands},
  {"Config.md", config, sizeof config},
  {"Drafts.md", drafts, sizeof drafts},
  {"EveryKey.md", every_key, sizeof every_key},
  {"Feeds.md", feeds, sizeof feeds},
  {"JSON.md", json, sizeof json},
  {"Library.md", library, sizeof library},
  {"ManyArticles.md", many_articles, sizeof many_articles},
  {"Notebook.md", notebook, sizeof notebook},
  {"Query.md", query, sizeof query},
  {"Themes.md", themes, sizeof themes},
};

const struct ManualText *manual_text(int number) {
  return number >= 0 && number < (int)(sizeof texts / sizeof texts[0]) ? &texts[number] : NULL;
}

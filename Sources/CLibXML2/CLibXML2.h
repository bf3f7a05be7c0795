// What the HTML tree needs of libxml2: its HTML parser, driven by events.
//
// Where libxml2 is built with ICU, its headers bring in ICU's, of another version than the one in Foundation, and no file
// may then import both. Nothing of that is used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>

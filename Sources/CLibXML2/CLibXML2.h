// What the HTML tree needs of libxml2: its HTML parser, driven by events.
#include <libxml/HTMLparser.h>

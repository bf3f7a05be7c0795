#ifndef CMODELWEIGHTS_H
#define CMODELWEIGHTS_H

#include <stddef.h>

/// The learned weights of the attribution engine (README.md beside them says how they are made).
extern const unsigned char pullquote_model_weights[];
extern const size_t pullquote_model_weights_size;

#endif

#ifndef CMODELWEIGHTS_H
#define CMODELWEIGHTS_H

#include <stddef.h>

/// The learned weights of the attribution engine (README.md beside them says how they are made).
const unsigned char *pullquote_model_weights(void);
/// How many bytes they have.
size_t pullquote_model_weights_size(void);

#endif

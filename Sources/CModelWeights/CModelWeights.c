#include "CModelWeights.h"

const unsigned char pullquote_model_weights[] __attribute__((aligned(16))) = {
#embed "weights.bin"
};

const size_t pullquote_model_weights_size = sizeof(pullquote_model_weights);

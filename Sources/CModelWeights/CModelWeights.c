#include "CModelWeights.h"

// Every compiler that Swift 6 comes with knows #embed; only its warning depends on the standard that is asked for.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char pullquote_model_weights[] __attribute__((aligned(16))) = {
#embed "weights.bin"
};

const size_t pullquote_model_weights_size = sizeof(pullquote_model_weights);

#include "CModelWeights.h"

// Every compiler that Swift 6 comes with knows #embed; only its warning depends on the standard that is asked for.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights[] __attribute__((aligned(64))) = {
#embed "weights.bin"
};

const unsigned char *pullquote_model_weights(void) { return weights; }

size_t pullquote_model_weights_size(void) { return sizeof(weights); }

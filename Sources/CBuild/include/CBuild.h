#pragma once

#ifdef __cplusplus
extern "C"
#endif
/// The commit that the program was built from, seven digits of it; empty where git does not say.
const char *build_commit(void);

// The order in which text that runs from right to left is read, by the Unicode bidirectional algorithm (UAX #9): FriBidi,
// which is loaded when it is first asked.
#ifndef CFRIBIDI_H
#define CFRIBIDI_H

#include <stddef.h>
#include <stdint.h>

/// Whether there is a FriBidi.
int fb_is_there(void);

/// Finds the embedding levels of a line of `count` code points in a paragraph that runs from right to left or not. In
/// `code_points` brackets of what runs from right to left become their mirrored ones, and Arabic letters take the forms in
/// which they join their neighbours. Returns 0 where there is no FriBidi, or no memory; nothing is changed then.
int fb_levels(uint32_t *code_points, size_t count, int is_right_to_left, int8_t *levels);

#endif

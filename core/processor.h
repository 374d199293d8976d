// How one text becomes two functions: one for any processor, and one for AVX2 with FMA.
//
// A loop is written once as a forced-inline function and called from both, of which one carries
// RECTISCOPE_WIDE. All of it stays in one file, so that no inline function compiled for the wider processor
// is left for the linker to choose.
#pragma once

// Forced, since a function built for a wider processor may only use what is inlined into it.
#define RECTISCOPE_INLINE [[gnu::always_inline]] inline

#if defined(__x86_64__)
#define RECTISCOPE_WIDE [[gnu::target("avx2,fma")]]
#else
#define RECTISCOPE_WIDE
#endif

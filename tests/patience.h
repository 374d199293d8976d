// How long tests wait for what comes from other threads.
#pragma once

// Milliseconds. A wait ends as soon as its condition holds, so that this is only ever used up where something
// is broken; under a sanitizer, on two cores that build something else, training takes its time.
inline constexpr int patience = 120'000;

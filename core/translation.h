// Marks texts for translation where no Qt is linked: lupdate finds them, the screen translates them.
#pragma once

#define TR_NOOP(context, text) text

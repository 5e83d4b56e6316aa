#include "pack/pack.h"

#include "extract/value.h"

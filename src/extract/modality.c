#include "extract/scope.h"

#include <tanaqud/report.h>

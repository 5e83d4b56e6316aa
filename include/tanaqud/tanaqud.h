/* tanaqud.h - the one header a caller includes */
#ifndef TANAQUD_H
#define TANAQUD_H

#include <tanaqud/error.h>
#include <tanaqud/limits.h>
#include <tanaqud/model.h>
#include <tanaqud/pack.h>
#include <tanaqud/pipeline.h>
#include <tanaqud/report.h>

#endif

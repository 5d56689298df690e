#include "cli/access_report.h"
#include "cli/content_check.h"
#include "cli/content_graph.h"
#include "cli/content_pages.h"
#include "cli/content_pictures.h"
#include "cli/content_review.h"
#include "cli/content_stale.h"
#include "cli/kiosk_enrol.h"
#include "cli/kiosk_list.h"
#include "cli/letter_devices.h"
#include "cli/letter_read.h"
#include "cli/locale_check.h"
#include "cli/locale_extract.h"
#include "cli/locale_fill.h"
#include "cli/locale_sheet.h"
#include "cli/pin_set.h"
#include "cli/report_show.h"
#include "cli/stats.h"
#include "cli/voice.h"

namespace perron::cli {

std::vector<Command> commands() {
    return {contentCheck(), contentReview(), contentGraph(), contentPages(), contentStale(),  contentPictures(),
            letterRead(),   letterDevices(), letterTake(),   localeCheck(),  localeExtract(), localeSheet(),
            localeFill(),   voiceScript(),   voiceAccept(),  voiceCheck(),   voiceSay(),      kioskEnrol(),
            kioskList(),    stats(),         reportShow(),   pinSet(),       accessReport()};
}

} // namespace perron::cli

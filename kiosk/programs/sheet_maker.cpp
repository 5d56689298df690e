#include "programs/sheet_maker.h"

#include "paper/sheet_pdf.h"

namespace perron::programs {

effects::PrintDesk::MakeSheet sheetMaker(const Path& assets, Log& log) {
    return [assets, &log](const page::Sheet& sheet) -> Result<WipedString> {
        const text::Typesetter typesetter(assets / "fonts/fonts.conf", log);
        text::Pictures pictures(assets / "pictures", typesetter, log);
        Result<paper::Pdf> pdf = paper::makePdf(sheet, typesetter, pictures);
        if (!pdf) {
            return tl::unexpected(pdf.error());
        }
        return std::move(pdf->bytes);
    };
}

} // namespace perron::programs

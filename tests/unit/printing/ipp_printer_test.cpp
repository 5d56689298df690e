#include "printing/ipp_printer.h"

#include <gtest/gtest.h>

#include "support/printer.h"

namespace perron::printing {
namespace {

using test::EverywherePrinter;
using State = Progress::State;

const std::string sheet = "%PDF-1.7\n" + std::string(300'000, 'x');

std::unique_ptr<Printer> at(const std::string& address) {
    return ippPrinter(address, [] { return false; });
}

/// What `follow` tells once it tells that; an empty progress where it never does.
template <class Wanted>
Progress followUntil(Printer& printer, int job, Wanted wanted) {
    for (int tries = 0; tries < 200; ++tries) {
        const Result<Progress> now = printer.follow(job);
        if (now && wanted(*now)) {
            return *now;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    ADD_FAILURE() << "the printer never told it";
    return {};
}

int sendSheet(Printer& printer) {
    const Result<int> job = printer.begin();
    EXPECT_TRUE(job) << (job ? "" : job.error().detail);
    const Status sent = printer.send(job.value_or(0), sheet);
    EXPECT_TRUE(sent) << (sent ? "" : sent.error().detail);
    return job.value_or(0);
}

TEST(Reasons, AWarningStopsNobody) {
    EXPECT_EQ(troubleIn({"media-empty-warning", "toner-low-report"}, Gravity::Error), Trouble::None);
    EXPECT_EQ(troubleIn({"none"}, Gravity::Error), Trouble::None);
    EXPECT_EQ(troubleIn({"media-empty-error"}, Gravity::Error), Trouble::NoPaper);
}

TEST(Reasons, AWarningIsToldWhereItIsAsked) {
    EXPECT_EQ(troubleIn({"media-empty-warning"}, Gravity::Warning), Trouble::NoPaper);
    EXPECT_EQ(troubleIn({"media-empty-report"}, Gravity::Warning), Trouble::None);
}

TEST(Reasons, TheGravestIsTold) {
    EXPECT_EQ(troubleIn({"media-empty", "media-jam"}, Gravity::Error), Trouble::Jam);
}

TEST(IppPrinter, ASheetArrivesWhole) {
    const EverywherePrinter real;
    const auto printer = at(real.address());
    EXPECT_EQ(printer->look(), Trouble::None);
    const int job = sendSheet(*printer);
    followUntil(*printer, job, [](const Progress& now) { return now.state == State::Done; });
    EXPECT_TRUE(real.sheet() == sheet) << real.sheet().size() << " bytes arrived";
}

TEST(IppPrinter, TheJobTellsNothingOfAPerson) {
    const EverywherePrinter real;
    const auto printer = at(real.address());
    const int job = sendSheet(*printer);
    followUntil(*printer, job, [](const Progress& now) { return now.state == State::Done; });
    EXPECT_EQ(real.who(), "Perron/borne\n");
}

TEST(IppPrinter, OneThatIsOffIsOff) {
    EverywherePrinter real;
    real.switchOff();
    const auto printer = at(real.address());
    EXPECT_EQ(printer->look(), Trouble::Off);
    EXPECT_EQ(printer->begin().error().code, Code::Offline);
}

TEST(IppPrinter, OneThatIsSwitchedOffInTheMiddleIsOff) {
    EverywherePrinter real;
    real.spoil("busy");
    const auto printer = at(real.address());
    const int job = sendSheet(*printer);
    EXPECT_TRUE(printer->follow(job));
    real.switchOff();
    EXPECT_EQ(printer->follow(job).error().code, Code::Offline);
}

TEST(IppPrinter, WithoutPaperItWaitsAndThenPrints) {
    const EverywherePrinter real;
    real.spoil("nopaper");
    const auto printer = at(real.address());
    const int job = sendSheet(*printer);
    followUntil(*printer, job, [](const Progress& now) { return now.warning == Trouble::NoPaper; });
    real.mend("nopaper");
    followUntil(*printer, job, [](const Progress& now) { return now.state == State::Done; });
    EXPECT_EQ(printer->look(), Trouble::None);
}

TEST(IppPrinter, AJobIsTakenBackInTheMiddle) {
    const EverywherePrinter real;
    real.spoil("busy");
    const auto printer = at(real.address());
    const int job = sendSheet(*printer);
    followUntil(*printer, job, [](const Progress& now) { return now.state == State::Printing; });
    EXPECT_TRUE(printer->cancel(job));
    real.mend("busy");
    followUntil(*printer, job, [](const Progress& now) { return now.state == State::Cancelled; });
}

TEST(IppPrinter, ASheetItGivesUpIsRefused) {
    const EverywherePrinter real;
    real.spoil("broken");
    const auto printer = at(real.address());
    const int job = sendSheet(*printer);
    followUntil(*printer, job, [](const Progress& now) { return now.state == State::Refused; });
}

TEST(IppPrinter, OneThatReadsNoPdfSaysSo) {
    const EverywherePrinter real(EverywherePrinter::Reads::RasterOnly);
    EXPECT_EQ(at(real.address())->look(), Trouble::NoPdf);
}

TEST(IppPrinter, WhatIsNoAddressIsNoPrinter) {
    EXPECT_EQ(at("imprimante")->look(), Trouble::Off);
}

} // namespace
} // namespace perron::printing

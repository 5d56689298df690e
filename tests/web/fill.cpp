#include <cstdlib>
#include <iostream>

#include "server/simulated_kiosk.h"

/// web_fill SERVER FOLDER ASSETS real|demonstration SEED WEEKS VISITS CODE: one kiosk joins, lives so many weeks and
/// reports. The server's store is then filled by nothing but signed reports.
int main(int count, char** values) {
    using namespace perron;
    if (count != 9) {
        std::cerr << "web_fill SERVER FOLDER ASSETS real|demonstration SEED WEEKS VISITS CODE\n";
        return 2;
    }
    try {
        simulation::Kiosk kiosk(
            {values[2], values[3], values[1], values[8],
             std::string(values[4]) == "real" ? indicators::Kind::Real : indicators::Kind::Demonstration,
             static_cast<std::uint32_t>(std::atoi(values[5]))});
        SeededRandom random(static_cast<std::uint32_t>(std::atoi(values[5])));
        const int usual = std::atoi(values[7]);
        for (int week = 0; week < std::atoi(values[6]); ++week) {
            kiosk.playWeek(usual / 2 + static_cast<int>(random.below(static_cast<std::uint32_t>(usual))) + week / 2);
        }
        kiosk.report();
        if (kiosk.status().waiting != 0) {
            std::cerr << kiosk.log();
            return 3;
        }
        std::cout << kiosk.membership().kiosk << "\n";
    } catch (const std::exception& problem) {
        std::cerr << "web_fill: " << problem.what() << "\n";
        return 3;
    }
    return 0;
}

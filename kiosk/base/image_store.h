#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/grey_image.h"

namespace perron {

/// The pictures of one visit: in memory alone, kept out of the swap where the system lets us. Safe from every thread.
class ImageStore {
public:
    /// In place of another one of this name. A picture whose pixels are not width x height is not kept.
    void put(const std::string& name, GreyImage image);
    /// Null for a name it has not. Shared because who draws one keeps it while another thread forgets it.
    std::shared_ptr<const GreyImage> find(const std::string& name) const;
    void drop(const std::string& name);
    /// Nothing of them stays.
    void forget();

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const GreyImage>> m_images;
};

} // namespace perron

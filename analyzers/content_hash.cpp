#include "analyzers/content_hash.h"

#include <openssl/evp.h>

#include <array>

#include "analyzers/error.h"

namespace quorate {
namespace {

void check(int done) {
  if (done != 1) throw Error(ErrorKind::internal, "libcrypto refuses to compute SHA-256");
}

}  // namespace

struct ContentHash::State {
  State() : context(EVP_MD_CTX_new()) {
    check(context != nullptr ? EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) : 0);
  }
  struct Free {
    void operator()(EVP_MD_CTX* one) const { EVP_MD_CTX_free(one); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context;
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {}
ContentHash::~ContentHash() = default;

void ContentHash::add(std::string_view bytes) {
  check(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()));
}

std::string ContentHash::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  check(EVP_DigestFinal_ex(state_->context.get(), digest.data(), &length));
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < length; ++i) {
    text.push_back(kDigits[digest[i] >> 4U]);
    text.push_back(kDigits[digest[i] & 0xFU]);
  }
  return text;
}

std::string content_hash(std::string_view bytes) {
  ContentHash sum;
  sum.add(bytes);
  return sum.hex();
}

}  // namespace quorate

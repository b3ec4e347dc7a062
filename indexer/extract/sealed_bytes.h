// A file's bytes in memory that no one can change any more: what parsers' processes get by descriptor, all of
// them the same copy.
#pragma once

#include <string_view>

namespace quorate {

// Holds a file descriptor and closes it.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return number_; }
  void reset(int number = -1);

private:
  int number_;
};

// The number that a started process knows its descriptors by; those that are copied there come from above it,
// so that none is overwritten before it is copied. Closes `number`. Throws Error{internal}.
int above_childs_own(int number);

// Writes all, however often it is interrupted. Throws Error{internal} where it can't.
void write_all(int descriptor, std::string_view bytes);

// Safe from several threads at once. Throws Error{internal} where the system has no memory for it.
class SealedBytes {
public:
  explicit SealedBytes(std::string_view bytes);
  int descriptor() const { return file_.get(); }

private:
  Descriptor file_;
};

}  // namespace quorate

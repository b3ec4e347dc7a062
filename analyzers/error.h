// The one error type: what went wrong, in words for the person who must mend it, and a hint where there is
// one.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace quorate {

enum class ErrorKind {
  usage,        // a flag, a parameter or a command that is not known or lacks its value
  settings,     // a setting that is unknown or has a wrong value; the message names file and line
  not_found,    // a file, folder, index or record that is not there
  unreadable,   // there, but permission or the operating system refuses
  unsupported,  // a format or a feature that is not read
  damaged,      // a file or an index whose content breaks its own rules
  too_large,    // beyond a limit; the message names the limit and its setting
  locked,       // another process holds the index
  version,      // an index of another schema or analyzer version
  timeout,      // a deadline passed
  internal,     // a fault of ours
};

// Thrown where a task can't go on. Ends in one of three places: main (exit code), the HTTP layer (status and
// problem+json) or the indexing pipeline (report this file, go on).
class Error : public std::exception {
public:
  Error(ErrorKind kind, std::string message, std::string hint = {})
      : kind_(kind), message_(std::move(message)), hint_(std::move(hint)) {}

  ErrorKind kind() const { return kind_; }
  const std::string& message() const { return message_; }
  const std::string& hint() const { return hint_; }  // empty where there is none
  const char* what() const noexcept override { return message_.c_str(); }

private:
  ErrorKind kind_;
  std::string message_;
  std::string hint_;
};

}  // namespace quorate

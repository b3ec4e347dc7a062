// The registers: all decisions, all actions, as tables that can be filtered, sorted and taken away.
#pragma once

#include "server/answers/html/layout.h"
#include "server/query/search_request.h"
#include "server/search/search_answer.h"

namespace quorate {

struct RegisterPage {
  SearchRequest request;  // without the kind that the register is of
  SearchAnswer answer;
  std::vector<ParameterError> errors;
  std::string overdue_to{};           // of actions: the last day before today
  std::vector<std::string> closed{};  // of actions: the statuses held that say that one is over
};

HttpResponse decisions_page(const Site& site, const RegisterPage& model);
HttpResponse actions_page(const Site& site, const RegisterPage& model);

}  // namespace quorate

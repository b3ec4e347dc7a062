#include "server/answers/problem.h"

#include <nlohmann/json.hpp>

namespace quorate {

std::string_view title_of_status(int status) {
  switch (status) {
    case 400:
      return "Bad request";
    case 404:
      return "Not found";
    case 405:
      return "Method not allowed";
    case 410:
      return "Gone";
    case 414:
      return "Address too long";
    case 417:
      return "Expectation not met";
    case 422:
      return "Parameters that can't be taken";
    case 431:
      return "Too many headers";
    case 503:
      return "No answer at this moment";
    case 505:
      return "Version of HTTP not spoken";
    default:
      return "Something went wrong";
  }
}

HttpResponse problem(int status, std::string_view detail, const std::vector<ParameterError>& errors) {
  nlohmann::ordered_json json = {
      {"type", "about:blank"}, {"title", title_of_status(status)}, {"status", status}, {"detail", detail}};
  for (const ParameterError& error : errors)
    json["errors"].push_back({{"parameter", error.parameter}, {"reason", error.reason}});
  HttpResponse response;
  response.status = status;
  response.content_type = "application/problem+json";
  response.body = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return response;
}

}  // namespace quorate

// What the sanitizers are told, linked into every program of a sanitized build: findings in libraries that we
// link and cannot mend, named one by one.

extern "C" {

// Xapian deletes its postings through a base class of another size (1.4.22, Debian 12).
const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }

// fontconfig keeps what it read of the system's fonts to the process's end.
const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
}

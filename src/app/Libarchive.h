// The library that packs and unpacks backups, loaded when the first is made or read.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include "core/LateLibrary.h"

namespace yizhan::app {

YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_filetype);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_free);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_hardlink);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_new);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_pathname);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_set_filetype);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_set_mtime);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_set_pathname);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_set_perm);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_set_size);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_size);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_entry_size_is_set);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_errno);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_error_string);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_read_data_block);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_read_free);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_read_new);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_read_next_header);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_read_open_filename);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_read_support_filter_zstd);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_read_support_format_tar);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_add_filter_zstd);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_close);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_data);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_fail);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_free);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_header);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_new);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_open_fd);
YIZHAN_LATE_FUNCTION(YIZHAN_LIBARCHIVE, archive_write_set_format_pax_restricted);

}  // namespace yizhan::app

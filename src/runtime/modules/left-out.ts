/**
 * Public names of CPython 3.14's modules that ours do not have, each with the reason. The page about
 * Python is made from this table; a test sees that every name is either offered or listed here.
 */

import { type Gap, gap } from "./left-out-gap"
import { leftOutOfSimulated } from "./left-out-simulated"

const notWritten = "not written yet"
const tracing = "debuggers and profilers cannot look into the simulation"
const processes = "needs real processes, which come later"
const users = "needs the users of a system"
const terminals = "needs a terminal"
const fileSystem = "needs a real file system"
const loaders = "modules come from the note, the program's folder and the library, by one way only"
const ownMaking = "not documented, of use to CPython's own library only"

const ofOs: readonly Gap[] = [
  gap(
    processes,
    `CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED P_ALL P_NOWAITO P_PGID
    P_PID WEXITED WNOWAIT WSTOPPED execl execle execlp execlpe execv execve execvp execvpe fork getsid
    register_at_fork setpgid setpgrp setsid spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp
    spawnvpe wait3 wait4 waitid waitid_result`,
  ),
  gap("needs the scheduler of a system", "SCHED_DEADLINE SCHED_IDLE SCHED_RESET_ON_FORK"),
  gap(users, "NGROUPS_MAX chown fchown setgid setregid setreuid setuid"),
  gap(
    terminals,
    `O_TTY_INIT ctermid grantpt login_tty posix_openpt ptsname tcgetpgrp tcsetpgrp ttyname unlockpt`,
  ),
  gap(
    fileSystem,
    `F_LOCK F_TEST F_TLOCK F_ULOCK O_ASYNC O_DIRECT O_DSYNC O_EXEC O_LARGEFILE O_NOATIME O_PATH
    O_RSYNC O_SEARCH O_TMPFILE POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL
    POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED RWF_APPEND RWF_DSYNC RWF_HIPRI
    RWF_NOWAIT RWF_SYNC ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID
    ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE chroot fpathconf fstatvfs lockf major makedev minor
    pathconf pathconf_names posix_fadvise statvfs statvfs_result sync`,
  ),
  gap("asks what the system is like", "confstr confstr_names"),
  gap(
    "loads libraries written in C",
    "RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW",
  ),
]

/** What each module leaves out, by reason. */
export const leftOut: ReadonlyMap<string, readonly Gap[]> = new Map([
  ...leftOutOfSimulated,
  ["binascii", [gap(notWritten, "a2b_qp a2b_uu b2a_qp b2a_uu crc_hqx")]],
  [
    "builtins",
    [
      gap("words of the language, not names to look up", "False None True"),
      gap("texts for the interactive prompt", "copyright credits license"),
    ],
  ],
  ["collections.abc", [gap("deprecated, gone in Python 3.17", "ByteString")]],
  ["concurrent.futures", [gap(processes, "ProcessPoolExecutor")]],
  ["difflib", [gap(notWritten, "HtmlDiff")]],
  ["gc", [gap("objects are not counted, nobody has a list of them", "get_objects get_referrers")]],
  ["hashlib", [gap(notWritten, "blake2b blake2s")]],
  [
    "importlib.machinery",
    [
      gap(
        loaders,
        `AppleFrameworkLoader BYTECODE_SUFFIXES BuiltinImporter DEBUG_BYTECODE_SUFFIXES
        EXTENSION_SUFFIXES ExtensionFileLoader FileFinder FrozenImporter NamespaceLoader
        OPTIMIZED_BYTECODE_SUFFIXES PathFinder SOURCE_SUFFIXES SourceFileLoader SourcelessFileLoader
        WindowsRegistryFinder all_suffixes`,
      ),
    ],
  ],
  [
    "importlib.util",
    [
      gap(
        loaders,
        `LazyLoader Loader MAGIC_NUMBER cache_from_source decode_source module_from_spec
        source_from_cache source_hash spec_from_file_location spec_from_loader`,
      ),
    ],
  ],
  [
    "inspect",
    [
      gap(
        ownMaking,
        `BlockFinder CO_NOFREE ClassFoundException EndOfBlock formatannotationrelativeto getblock
        indentsize`,
      ),
      gap("describes buffers of C", "BufferFlags"),
    ],
  ],
  ["io", [gap("tells audit hooks, which are not there", "open_code")]],
  ["linecache", [gap(notWritten, "lazycache")]],
  [
    "logging.config",
    [
      gap("needs `configparser`", "fileConfig"),
      gap(
        "needs the network",
        "DEFAULT_LOGGING_CONFIG_PORT StreamRequestHandler ThreadingTCPServer listen stopListening",
      ),
      gap(ownMaking, "IDENTIFIER RESET_ERROR valid_ident"),
    ],
  ],
  [
    "logging.handlers",
    [
      gap(
        "needs the network",
        `DEFAULT_HTTP_LOGGING_PORT DEFAULT_SOAP_LOGGING_PORT DEFAULT_UDP_LOGGING_PORT DatagramHandler
        HTTPHandler SMTPHandler SYSLOG_TCP_PORT SYSLOG_UDP_PORT SocketHandler SysLogHandler`,
      ),
      gap("Windows only", "NTEventLogHandler"),
      gap(notWritten, "WatchedFileHandler"),
    ],
  ],
  ["os", ofOs],
  ["pickle", [gap("describes buffers of C", "PickleBuffer")]],
  [
    "shutil",
    [
      gap(
        "archives are not written yet",
        `get_archive_formats get_unpack_formats make_archive register_archive_format
        register_unpack_format unpack_archive unregister_archive_format unregister_unpack_format`,
      ),
      gap(users, "chown"),
      gap(fileSystem, "disk_usage"),
    ],
  ],
  [
    "stat",
    [
      gap(
        "Windows only",
        `FILE_ATTRIBUTE_ARCHIVE FILE_ATTRIBUTE_COMPRESSED FILE_ATTRIBUTE_DEVICE
        FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_ENCRYPTED FILE_ATTRIBUTE_HIDDEN
        FILE_ATTRIBUTE_INTEGRITY_STREAM FILE_ATTRIBUTE_NORMAL FILE_ATTRIBUTE_NOT_CONTENT_INDEXED
        FILE_ATTRIBUTE_NO_SCRUB_DATA FILE_ATTRIBUTE_OFFLINE FILE_ATTRIBUTE_READONLY
        FILE_ATTRIBUTE_REPARSE_POINT FILE_ATTRIBUTE_SPARSE_FILE FILE_ATTRIBUTE_SYSTEM
        FILE_ATTRIBUTE_TEMPORARY FILE_ATTRIBUTE_VIRTUAL`,
      ),
      gap(
        "macOS and BSD only",
        `SF_APPEND SF_ARCHIVED SF_DATALESS SF_FIRMLINK SF_IMMUTABLE SF_NOUNLINK SF_RESTRICTED
        SF_SETTABLE SF_SNAPSHOT UF_APPEND UF_COMPRESSED UF_DATAVAULT UF_HIDDEN UF_IMMUTABLE UF_NODUMP
        UF_NOUNLINK UF_OPAQUE UF_SETTABLE UF_TRACKED`,
      ),
    ],
  ],
  [
    "socket",
    [
      gap(
        "families and protocols that are not simulated",
        `AF_APPLETALK AF_ASH AF_ATMPVC AF_ATMSVC AF_AX25 AF_BRIDGE AF_DECnet AF_ECONET AF_IPX
        AF_IRDA AF_KEY AF_LLC AF_NETBEUI AF_NETROM AF_PACKET AF_PPPOX AF_RDS AF_ROSE AF_ROUTE
        AF_SECURITY AF_SNA AF_WANPIPE AF_X25 CAPI ETHERTYPE_ARP ETHERTYPE_IP ETHERTYPE_IPV6
        ETHERTYPE_VLAN ETH_P_ALL IPPORT_RESERVED IPPORT_USERRESERVED IPPROTO_AH IPPROTO_DSTOPTS
        IPPROTO_EGP IPPROTO_ESP IPPROTO_FRAGMENT IPPROTO_GRE IPPROTO_HOPOPTS IPPROTO_ICMPV6
        IPPROTO_IDP IPPROTO_IGMP IPPROTO_IPIP IPPROTO_MAX IPPROTO_MPTCP IPPROTO_NONE IPPROTO_PIM
        IPPROTO_PUP IPPROTO_ROUTING IPPROTO_RSVP IPPROTO_TP IPPROTO_UDPLITE PF_PACKET PF_RDS
        UDPLITE_RECV_CSCOV UDPLITE_SEND_CSCOV`,
      ),
      gap(
        "options and flags that would change nothing here",
        `IPV6_CHECKSUM IPV6_DONTFRAG IPV6_DSTOPTS IPV6_HOPLIMIT IPV6_HOPOPTS IPV6_NEXTHOP
        IPV6_PATHMTU IPV6_PKTINFO IPV6_RECVDSTOPTS IPV6_RECVERR IPV6_RECVHOPLIMIT
        IPV6_RECVHOPOPTS IPV6_RECVPATHMTU IPV6_RECVPKTINFO IPV6_RECVRTHDR IPV6_RECVTCLASS
        IPV6_RTHDR IPV6_RTHDRDSTOPTS IPV6_RTHDR_TYPE_0 IPV6_TCLASS IP_ADD_SOURCE_MEMBERSHIP
        IP_BIND_ADDRESS_NO_PORT IP_BLOCK_SOURCE IP_DEFAULT_MULTICAST_LOOP
        IP_DEFAULT_MULTICAST_TTL IP_DROP_SOURCE_MEMBERSHIP IP_FREEBIND IP_HDRINCL
        IP_MAX_MEMBERSHIPS IP_OPTIONS IP_PKTINFO IP_RECVERR IP_RECVOPTS IP_RECVORIGDSTADDR
        IP_RECVRETOPTS IP_RECVTOS IP_RECVTTL IP_RETOPTS IP_TRANSPARENT IP_UNBLOCK_SOURCE
        SCM_CREDENTIALS SCM_RIGHTS SOL_RDS TCP_CC_INFO TCP_CONGESTION TCP_INFO TCP_INQ
        TCP_LINGER2 TCP_MD5SIG TCP_MD5SIG_EXT TCP_NOTSENT_LOWAT TCP_QUEUE_SEQ TCP_REPAIR
        TCP_REPAIR_OPTIONS TCP_REPAIR_QUEUE TCP_REPAIR_WINDOW TCP_SAVED_SYN TCP_SAVE_SYN
        TCP_SYNCNT TCP_THIN_DUPACK TCP_THIN_LINEAR_TIMEOUTS TCP_TIMESTAMP TCP_TX_DELAY TCP_ULP
        TCP_WINDOW_CLAMP TCP_ZEROCOPY_RECEIVE`,
      ),
      gap("needs descriptors of a real system", `getprotobyname recv_fds send_fds`),
    ],
  ],
  [
    "sys",
    [
      gap(
        tracing,
        `activate_stack_trampoline addaudithook audit breakpointhook call_tracing
        deactivate_stack_trampoline is_remote_debug_enabled is_stack_trampoline_active remote_exec
        setprofile settrace`,
      ),
      gap("objects are not counted", "getallocatedblocks getrefcount getunicodeinternedsize"),
      gap("loads libraries written in C", "getdlopenflags setdlopenflags"),
    ],
  ],
  [
    "threading",
    [
      gap(
        tracing,
        `getprofile gettrace setprofile setprofile_all_threads settrace settrace_all_threads`,
      ),
    ],
  ],
  [
    "time",
    [
      gap("the virtual clock cannot be set", "clock_settime clock_settime_ns"),
      gap("needs the threads of a system", "pthread_getcpuclockid"),
    ],
  ],
  ["types", [gap("wraps pointers of C", "CapsuleType")]],
  [
    "typing",
    [
      gap("deprecated, gone in Python 3.17", "ByteString"),
      gap("deprecated", "no_type_check_decorator"),
    ],
  ],
  ["unittest", [gap("needs signals", "installHandler registerResult removeHandler removeResult")]],
  ["uuid", [gap(ownMaking, "bytes_ int_"), gap("the command line of the module", "main")]],
])

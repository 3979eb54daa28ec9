/** What an option of curl takes, and what becomes of it here. */
export interface CurlOptionRule {
  name: string;
  letter?: string;
  takesValue: boolean;
  /**
   * `read`: the request has it. `request`: it changes the request in a way that has no place here. `client`: it is about how
   * curl connects, retries and writes, not about the request.
   */
  use: 'read' | 'request' | 'client';
}

/** `X:name` for an option with a letter. All of curl 8.17's, and those that older ones had. */
const READ_WITH_VALUE =
  'C:continue-at b:cookie d:data data-ascii data-binary data-raw data-urlencode F:form form-string H:header json ' +
  'oauth2-bearer proto-default r:range e:referer X:request request-target z:time-cond T:upload-file url url-query u:user ' +
  'A:user-agent variable';
const READ_FLAGS = 'basic compressed form-escape G:get g:globoff I:head ::next';

const REQUEST_WITH_VALUE =
  'aws-sigv4 K:config delegation etag-compare haproxy-clientip hsts ipfs-gateway login-options netrc-file rate service-name';
const REQUEST_FLAGS =
  'anyauth crlf digest haproxy-protocol negotiate n:netrc netrc-optional ntlm ntlm-wb path-as-is tr-encoding B:use-ascii';

const CLIENT_WITH_VALUE =
  'abstract-unix-socket alt-svc cacert capath E:cert cert-type ciphers connect-timeout connect-to c:cookie-jar ' +
  'create-file-mode crlfile curves dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url D:dump-header ech egd-file ' +
  'engine etag-save expect100-timeout ftp-account ftp-alternative-to-user ftp-method P:ftp-port ftp-ssl-ccc-mode ' +
  'happy-eyeballs-timeout-ms h:help hostpubmd5 hostpubsha256 interface ip-tos keepalive-cnt keepalive-time key key-type ' +
  'knownhosts krb krb4 libcurl limit-rate local-port mail-auth mail-from mail-rcpt max-filesize max-redirs m:max-time noproxy ' +
  'o:output output-dir parallel-max parallel-max-host pass pinnedpubkey preproxy proto proto-redir x:proxy proxy-cacert ' +
  'proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass ' +
  'proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser ' +
  'U:proxy-user proxy1.0 pubkey Q:quote random-file resolve retry retry-delay retry-max-time sasl-authzid sigalgs ' +
  'signature-algorithms socks socks4 socks4a socks5 socks5-gssapi-service socks5-hostname Y:speed-limit y:speed-time ' +
  'ssl-sessions stderr t:telnet-option tftp-blksize tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace ' +
  'trace-ascii trace-config unix-socket upload-flags vlan-priority w:write-out';
const CLIENT_FLAGS =
  'alpn a:append buffer ca-native cert-status clobber compressed-ssh create-dirs q:disable disable-eprt disable-epsv ' +
  'disallow-username-in-url doh-cert-status doh-insecure dump-ca-embed eprt epsv f:fail fail-early fail-with-body ' +
  'false-start follow ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl ftp-ssl-ccc ftp-ssl-control ' +
  'ftp-ssl-reqd http0.9 0:http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only ignore-content-length include ' +
  'k:insecure 4:ipv4 6:ipv6 j:junk-session-cookies keepalive l:list-only L:location location-trusted mail-rcpt-allowfails ' +
  'M:manual metalink mptcp N:no-buffer npn out-null Z:parallel parallel-immediate post301 post302 post303 ' +
  '#:progress-bar progress-meter proxy-anyauth proxy-basic proxy-ca-native proxy-digest proxy-http2 proxy-insecure ' +
  'proxy-negotiate proxy-ntlm proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 p:proxytunnel raw ' +
  'J:remote-header-name O:remote-name remote-name-all R:remote-time remove-on-error retry-all-errors ' +
  'retry-connrefused sasl-ir sessionid S:show-error i:show-headers s:silent skip-existing socks5-basic socks5-gssapi ' +
  'socks5-gssapi-nec ssl ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd ssl-revoke-best-effort 2:sslv2 ' +
  '3:sslv3 styled-output suppress-connect-headers tcp-fastopen tcp-nodelay test-event tftp-no-options tls-earlydata ' +
  '1:tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 trace-ids trace-time v:verbose V:version xattr';

export const CURL_OPTIONS: CurlOptionRule[] = [
  ...rules(READ_WITH_VALUE, true, 'read'),
  ...rules(READ_FLAGS, false, 'read'),
  ...rules(REQUEST_WITH_VALUE, true, 'request'),
  ...rules(REQUEST_FLAGS, false, 'request'),
  ...rules(CLIENT_WITH_VALUE, true, 'client'),
  ...rules(CLIENT_FLAGS, false, 'client'),
];

function rules(list: string, takesValue: boolean, use: CurlOptionRule['use']): CurlOptionRule[] {
  return list.split(' ').map((written) => {
    const [, letter, name = written] = /^(.):(.+)$/.exec(written) ?? [];
    return { name, takesValue, use, ...(letter === undefined ? {} : { letter }) };
  });
}

const BY_NAME = new Map(CURL_OPTIONS.map((rule) => [rule.name, rule]));
const BY_LETTER = new Map(CURL_OPTIONS.flatMap((rule) => (rule.letter === undefined ? [] : [[rule.letter, rule]])));

/** The option of a long name; like curl before 8.10, also by a beginning that no other option has. */
export function longOption(name: string): CurlOptionRule | null {
  const exact = BY_NAME.get(name);
  if (exact) return exact;
  const begun = name.length > 1 ? CURL_OPTIONS.filter((rule) => rule.name.startsWith(name)) : [];
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

export function shortOption(letter: string): CurlOptionRule | null {
  return BY_LETTER.get(letter) ?? null;
}

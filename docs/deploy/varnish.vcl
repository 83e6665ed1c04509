vcl 4.1;
# Varnish before the site (Content:SharedCache, Content:SharedCachePurge=http://127.0.0.1:6081/). It holds what the site says it may hold,
# forgets what it is told to, and shows what it has when the site does not answer.
import std;

backend site {
    .host = "127.0.0.1";
    .port = "5080";
    .probe = { .url = "/readyz"; .interval = 1s; .timeout = 1s; .window = 2; .threshold = 1; .initial = 1; }
}

# Who may purge: the machines of the site.
acl site_machines { "127.0.0.1"; "::1"; }

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ site_machines) { return (synth(403)); }
        if (req.http.Surrogate-Key !~ "^[a-z0-9 -]+$") { return (synth(400)); }
        ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(req.http.Surrogate-Key, " ", "|") + ")(\s|$)");
        return (synth(200));
    }
    # The site answers in brotli, gzip or neither, and says so: each is held by itself.
    if (req.http.Accept-Encoding ~ "\bbr\b") { set req.http.X-Encoding = "br"; }
    elsif (req.http.Accept-Encoding ~ "gzip") { set req.http.X-Encoding = "gzip"; }
    else { set req.http.X-Encoding = "identity"; }
    if (req.method != "GET" && req.method != "HEAD") { return (pass); }
    # Signed-in editors, the open connection of their pages, parts of files.
    if (req.url ~ "^/redaction" || req.http.Cookie || req.http.Range) { return (pass); }
    # The site is down: what is held serves for a day.
    set req.grace = 10s;
    if (!std.healthy(req.backend_hint)) { set req.grace = 24h; }
    return (hash);
}

sub vcl_hash { hash_data(req.http.X-Encoding); }

sub vcl_backend_fetch { set bereq.http.Accept-Encoding = bereq.http.X-Encoding; unset bereq.http.X-Encoding; }

sub vcl_backend_response {
    set beresp.do_gunzip = false;
    if (beresp.http.Surrogate-Control ~ "max-age=\d+" && beresp.status == 200) {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=(\d+).*$", "\1s"), 0s);
        set beresp.grace = 24h;
        set beresp.uncacheable = false;
    } elsif (beresp.http.Cache-Control ~ "immutable") {
        set beresp.ttl = 1d;
    } else {
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
    }
    unset beresp.http.Surrogate-Control;
    unset beresp.http.X-Accel-Expires;
    return (deliver);
}

sub vcl_deliver { unset resp.http.Surrogate-Key; unset resp.http.Cache-Tag; unset resp.http.Age; }

/** Look of the report of conversation tests: light and dark, from 320 px up, readable on paper and in forced colours. */
export const reportStyles = `
:root{color-scheme:light dark;--ink:#1b2330;--soft:#4a5568;--paper:#fff;--wash:#edf3f7;--line:#c5cedb;--brand:#0b4f71;--mine:#e3f0f5;--good:#0d5c2e;--bad:#8a1c1c;--some:#704700}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef5;--soft:#b3bfce;--paper:#12181f;--wash:#17212a;--line:#45535f;--brand:#8fd0ef;--mine:#1d3a47;--good:#8fe0ac;--bad:#ffb4ab;--some:#f5cf85}}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
main{max-width:72rem;margin:0 auto;padding:1rem 1rem 4rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
.sum{font-size:1.15rem;font-weight:700}
.good{color:var(--good)}.bad{color:var(--bad)}.some{color:var(--some)}.soft{color:var(--soft)}
.bad,.some{font-weight:700}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .7rem;border-bottom:1px solid var(--line);text-align:end;white-space:nowrap}
thead th{background:var(--wash)}
th[scope=row],thead tr:first-child th:first-child{text-align:start;position:sticky;inset-inline-start:0;background:var(--wash);font-weight:600}
th[scope=colgroup]{text-align:center;border-inline-start:2px solid var(--line)}
@media (max-width:40em){th[scope=row]{min-width:7rem;max-width:9.5rem;white-space:normal;overflow-wrap:break-word}th,td{padding:.3rem .45rem;font-size:.9rem}}
details{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;padding:0 .9rem}
details.broken{border-color:var(--bad);border-left-width:.4rem}
summary{padding:.6rem 0;min-height:2.75rem;cursor:pointer}
details[open]{padding-bottom:.9rem}
pre{background:var(--wash);padding:.6rem .8rem;overflow-x:auto;white-space:pre-wrap}
.talk{list-style:none;margin:0;padding:0;display:flex;flex-direction:column;gap:.5rem}
.talk li{max-width:46rem;border-radius:.5rem;padding:.4rem .8rem;background:var(--wash);white-space:pre-line}
.talk .citizen{background:var(--mine);margin-inline-start:1.5rem}
.talk .time{background:none;color:var(--soft)}
.who{display:block;font-size:.85rem;color:var(--soft)}
@media print{details{break-inside:avoid}}
`;

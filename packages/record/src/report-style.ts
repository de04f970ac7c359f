/** The style of `report.html`: one sheet, two colour schemes, narrow screens and paper. Holds nothing from outside. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f9;--sheet:#fff;--ink:#1b2330;--soft:#566072;--line:#dfe3ea;--stripe:#f3f5f8;
--track:#e4e8ee;--accent:#2b5fb3;--good:#1a7338;--warn:#8a5a00;--bad:#b3261e;--good-tint:#e3f4e8;--warn-tint:#fdf1d8;--bad-tint:#fde7e5;--calm-tint:#e6eefa;--code:#eef1f5}
@media (prefers-color-scheme:dark){:root{--ground:#0e1218;--sheet:#161c25;--ink:#e4e9f1;--soft:#9aa6b8;--line:#2a3341;--stripe:#1a212c;
--track:#252e3b;--accent:#82b1ff;--good:#69cf8b;--warn:#e7b451;--bad:#ff8d85;--good-tint:#14301f;--warn-tint:#352a12;--bad-tint:#3b1a1a;--calm-tint:#182a45;--code:#222b37}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 24px 48px}
header{border-top:6px solid var(--tone);background:var(--sheet);border-radius:10px;padding:22px 26px;box-shadow:0 1px 3px #0002}
.good{--tone:var(--good);--tint:var(--good-tint)}.warn{--tone:var(--warn);--tint:var(--warn-tint)}.bad{--tone:var(--bad);--tint:var(--bad-tint)}.calm{--tone:var(--accent);--tint:var(--calm-tint)}
.over{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center;color:var(--soft);font-size:14px}
.badge{background:var(--tint);color:var(--tone);border:1px solid var(--tone);border-radius:99px;padding:1px 12px;font-weight:600;white-space:nowrap}
h1{font-size:26px;line-height:1.25;margin:12px 0 6px;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:18px;margin:34px 0 10px}
header p{margin:4px 0 0;color:var(--soft)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;margin-top:14px}
.card{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:14px 16px;min-width:0}
.card dt{color:var(--soft);font-size:13px}.card dd{margin:2px 0 0;font-size:21px;font-weight:600;overflow-wrap:anywhere;line-height:1.3}
.card dd+dd{font-size:13px;font-weight:400;color:var(--soft)}
.gauge{height:6px;border-radius:3px;background:var(--track);margin-top:8px;overflow:hidden}.gauge i{display:block;height:100%;background:var(--tone);border-radius:3px;min-width:3px}
section>.sheet,figure{background:var(--sheet);border:1px solid var(--line);border-radius:10px}
figure{margin:0;padding:10px 10px 14px}
.scroll{overflow-x:auto}
.sheet.scroll{padding:0}
figcaption{color:var(--soft);font-size:13px;padding:8px 8px 0;display:flex;flex-wrap:wrap;gap:4px 14px}
figcaption span{white-space:nowrap}figcaption i{display:inline-block;width:11px;height:11px;border-radius:3px;background:var(--c);margin-right:5px;vertical-align:-1px}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:7px 12px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;max-width:340px}
tr:last-child>td,tr:last-child>th{border-bottom:0}
thead th{color:var(--soft);font-weight:600;font-size:13px;white-space:nowrap}
tbody th{font-weight:600}
th.name{width:170px}td.wide{min-width:200px;max-width:none;overflow-wrap:anywhere}td.at{white-space:nowrap;color:var(--soft)}td.num{white-space:nowrap}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
code{background:var(--code);border-radius:4px;padding:1px 5px;overflow-wrap:anywhere}
pre{background:var(--code);border-radius:6px;padding:9px 12px;margin:6px 0 0;overflow-x:auto;user-select:all}
.pill{color:var(--tone);background:var(--tint);border-radius:99px;padding:1px 9px;white-space:nowrap;font-weight:600;font-size:13px}
ol.next{margin:0;padding:14px 20px 14px 40px}ol.next li{margin:6px 0}
ul.plain,ul.boxes{margin:0;padding:12px 20px 12px 36px}ul.plain li,ul.boxes li{margin:4px 0;overflow-wrap:anywhere}ul.boxes{list-style:none;text-indent:-1.4em}
details{background:var(--sheet);border:1px solid var(--line);border-radius:10px;margin:8px 0}summary{cursor:pointer;padding:10px 14px;font-weight:600;overflow-wrap:anywhere}
summary small{font-weight:400;color:var(--soft);font-size:14px;margin-left:10px}
details .scroll{border-top:1px solid var(--line)}
.more{color:var(--soft);font-size:14px;padding:8px 12px;margin:0}
footer{color:var(--soft);font-size:13px;margin-top:30px;border-top:1px solid var(--line);padding-top:12px;overflow-wrap:anywhere}
.p-claim{--c:#5b6779}.p-prepare{--c:#2b6cb0}.p-protect{--c:#4f52b2}.p-snapshot{--c:#7a4a9e}.p-quiesce{--c:#946000}.p-revert{--c:#a0356b}
.p-refresh{--c:#0b6e8a}.p-restart{--c:#0b7676}.p-verify{--c:#3d7a2f}.p-reopen{--c:#1f7a4d}.p-watch{--c:#6a7382}.p-record{--c:#4d5766}.c-undo{--c:#b4571a}.c-failed{--c:#c0362c}.c-closed{--c:#e9b949}
svg.picture{display:block;min-width:900px;width:100%;height:auto;font:11px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
svg .stripe{fill:var(--stripe)}svg .track{fill:var(--track)}svg .grid{stroke:var(--line);fill:none}
svg .axis,svg .small{fill:var(--soft)}svg .lane{fill:var(--ink);font-size:13px;font-weight:600}
svg .phase rect,svg .step{fill:var(--c)}svg .phase text{fill:#fff;font-weight:600}svg .phase.undo rect,svg .step.undo{fill:url(#hatch)}
svg .hatch-ground{fill:#b4571a}svg .hatch-line{fill:#8a3f0e}svg .phase.undo text{paint-order:stroke;stroke:#8a3f0e;stroke-width:3px}
svg .phase.failed rect,svg .step.failed{fill:#c0362c}svg .step.warned{fill:#d69a1c}
svg .closed{fill:#e9b949;fill-opacity:.22}svg .open{fill:#98a2b3;fill-opacity:.35}svg .shut{fill:#e0a526}
svg .tick{fill:none;stroke:var(--soft);stroke-width:1}svg .state{fill:var(--soft);font-weight:600}svg .state,svg .small,svg .seen{paint-order:stroke;stroke:var(--sheet);stroke-width:3px;stroke-opacity:.75;stroke-linejoin:round}
svg .tick.t-good{stroke:var(--good)}svg .tick.t-warn{stroke:var(--warn)}svg .tick.t-bad{stroke:var(--bad)}
svg text.t-good{fill:var(--good)}svg text.t-warn{fill:var(--warn)}svg text.t-bad{fill:var(--bad)}svg text.t-accent{fill:var(--accent)}svg text.t-calm{fill:var(--soft)}
svg .moment{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:4 3}svg .moment.t-accent{stroke:var(--accent);stroke-width:2;stroke-dasharray:none}
svg .moment.t-good{stroke:var(--good);stroke-width:2;stroke-dasharray:none}svg .moment.t-warn{stroke:var(--warn);stroke-width:2;stroke-dasharray:none}svg .moment.t-bad{stroke:var(--bad)}
svg .flag{font-size:12px;font-weight:600}
svg .break path{fill:none;stroke:var(--soft);stroke-opacity:.6}svg .break text{fill:var(--soft)}
svg .seen{font-weight:600}svg .look{stroke:var(--sheet);stroke-width:1.5}svg .v-healthy{fill:var(--good)}svg .v-unhealthy{fill:var(--bad)}svg .v-inconclusive{fill:var(--warn)}
svg .trouble{fill:none;stroke:var(--bad);stroke-width:3}
@media (max-width:640px){main{padding:12px 12px 32px}header{padding:16px}h1{font-size:21px}.card dd{font-size:18px}th,td{padding:6px 9px}.cards{grid-template-columns:repeat(2,minmax(0,1fr));gap:8px}}
@media print{body{background:#fff}main{max-width:none;padding:0}header,.card,figure,.sheet,details{break-inside:avoid;box-shadow:none}svg.picture{min-width:0}details:not([open])::details-content{content-visibility:visible;height:auto}}
`;

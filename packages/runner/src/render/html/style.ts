/** Style of the report. Each state has a sign beside its colour, and text keeps a contrast of 4.5 to 1 on its ground. */
export const style = `
:root { color-scheme: light dark; --ground: #ffffff; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --panel: #f6f8fa;
  --there: #e7edf3; --add: #c7f0d2; --change: #d5e5ff; --remove: #ffd7d5; --held: #fff0b3; --conflict: #ffcfe9; --unknown: #e9e1fb;
  --on: #1f2328; --add-line: #1a7f37; --remove-line: #b62324; --held-line: #8a5d00; --there-line: #57606a; --focus: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0d1117; --text: #f0f6fc; --soft: #a3adb8; --line: #3d444d; --panel: #161b22;
    --there: #2a313c; --add: #17452a; --change: #173766; --remove: #67201f; --held: #574200; --conflict: #611c46; --unknown: #3d2a66;
    --on: #f0f6fc; --add-line: #4ac26b; --remove-line: #ff8182; --held-line: #e0b02e; --there-line: #a3adb8; --focus: #79b8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
main, header, footer { max-width: 1600px; margin: 0 auto; padding: 0 24px; }
h1 { font-size: 24px; margin: 24px 0 0; } h2 { font-size: 20px; margin: 40px 0 8px; } h3 { font-size: 16px; margin: 28px 0 8px; }
code, .mono { font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.skip { position: absolute; left: -999px; } .skip:focus { left: 8px; top: 8px; background: var(--ground); padding: 8px; z-index: 9; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0; padding: 0; list-style: none; }
.tiles li { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; min-width: 120px; }
.tiles b { display: block; font-size: 22px; line-height: 1.2; }
.findings { list-style: none; padding: 0; } .findings li { border-left: 5px solid var(--there-line); padding: 4px 12px; margin: 8px 0; background: var(--panel); }
.findings .stop { border-color: var(--remove-line); } .findings .block { border-color: var(--held-line); }
.bar { display: flex; flex-wrap: wrap; gap: 16px; align-items: end; margin: 8px 0 12px; }
.bar label { display: block; font-size: 13px; color: var(--soft); }
input, select { font: inherit; padding: 4px 8px; color: var(--text); background: var(--ground); border: 1px solid var(--soft); border-radius: 6px; }
input[type=search] { width: 320px; max-width: 100%; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 14px; list-style: none; padding: 0; margin: 8px 0; font-size: 13px; }
.swatch { display: inline-block; width: 20px; text-align: center; border-radius: 3px; margin-right: 4px; color: var(--on); }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: separate; border-spacing: 0; }
.matrix td { width: 24px; min-width: 24px; height: 22px; text-align: center; padding: 0; border: 0 solid var(--line); border-width: 0 1px 1px 0; color: var(--on); cursor: default; }
.matrix th { background: var(--panel); font-weight: 500; font-size: 13px; border: 0 solid var(--line); border-width: 0 1px 1px 0; }
.matrix thead th { position: sticky; top: 0; z-index: 2; vertical-align: bottom; }
.matrix.tall thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 170px; overflow: hidden; white-space: nowrap; padding: 4px 0; }
.matrix.wide td { min-width: 110px; height: 30px; padding: 0 10px; white-space: nowrap; } .matrix.wide thead th { padding: 4px 8px; }
.matrix tbody th { position: sticky; left: 0; z-index: 1; text-align: left; padding: 0 10px; white-space: nowrap; }
.matrix thead th:first-child { left: 0; z-index: 3; text-align: left; padding: 4px 10px; }
.there { background: var(--there); } .add { background: var(--add); font-weight: 700; } .change { background: var(--change); font-weight: 700; }
.remove { background: var(--remove); font-weight: 700; } .held { background: var(--held); font-weight: 700; }
.conflict { background: var(--conflict); font-weight: 700; } .unknown { background: var(--unknown); font-weight: 700; }
td.unused { color: var(--soft); }
.status { min-height: 24px; margin: 8px 0; }
.list { width: 100%; max-width: 720px; } .list th, .list td { text-align: left; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.list td.number, .list th.number { text-align: right; }
details { margin: 4px 0; } summary { cursor: pointer; padding: 2px 0; }
.rows { margin: 4px 0 12px 22px; padding: 0; }
svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
svg text { fill: var(--text); font: 13px system-ui, sans-serif; } svg .small { font-size: 11px; }
svg .box { fill: var(--ground); stroke: var(--soft); }
svg .chip { stroke: var(--there-line); stroke-width: 1.5; fill: var(--there); }
svg .chip.add { fill: var(--add); stroke: var(--add-line); } svg .chip.remove { fill: var(--remove); stroke: var(--remove-line); stroke-dasharray: 4 2; }
svg .chip.change { fill: var(--change); } svg .chip.held { fill: var(--held); stroke: var(--held-line); } svg .chip.conflict { fill: var(--conflict); stroke: var(--held-line); }
svg .chip.unknown { fill: var(--unknown); }
svg .link { stroke: var(--there-line); stroke-width: 1.2; fill: none; opacity: .55; }
svg .link.add { stroke: var(--add-line); opacity: .9; } svg .link.remove { stroke: var(--remove-line); stroke-dasharray: 5 4; opacity: .9; }
svg .link.held, svg .link.conflict, svg .link.unknown { stroke: var(--held-line); stroke-dasharray: 2 3; opacity: .9; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .scroll { max-height: none; overflow: visible; } .bar { display: none; } }
`;

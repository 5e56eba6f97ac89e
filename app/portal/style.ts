/** The style of portal pages, inside the page: one request less. */
export const style = `
:root { color-scheme: light dark; --ground: #fafafa; --card: #fff; --text: #18181b; --muted: #5c5c66; --line: #e4e4e7; --field: #8e8e97 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #09090b; --card: #111113; --text: #f4f4f5; --muted: #a1a1aa; --line: #27272a; --field: #6b6b75 }
}
* { box-sizing: border-box; margin: 0 }
body { min-height: 100vh; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
main { max-width: 720px; margin: 0 auto; padding: 0 16px 48px; display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) }
.company { margin: 0 -16px; padding: 14px 16px; font-weight: 600 }
@media (min-width: 752px) { .company { margin: 16px 0 0; border-radius: 12px } }
h1 { font-size: 24px; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance }
h2 { font-size: 17px; line-height: 1.4 }
h3 { font-size: 14px; font-weight: 500 }
p, .muted, dt, th { color: var(--muted) }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px; display: grid; gap: 12px;
  grid-template-columns: minmax(0, 1fr) }
ul { list-style: none; padding: 0; display: grid; gap: 12px }
li.code, .currency + .currency { border-top: 1px solid var(--line); padding-top: 12px }
li.code { display: grid; gap: 4px }
.currency { display: grid; gap: 8px }
.line { display: flex; flex-wrap: wrap; gap: 4px 12px; justify-content: space-between; align-items: baseline }
code { font: 14px/1.5 ui-monospace, monospace }
code.name { font-size: 17px; font-weight: 600; color: var(--text) }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); gap: 12px }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th { text-align: left; font-weight: 500 }
thead th { font-size: 14px }
th, td { padding: 8px 12px 8px 0; border-top: 1px solid var(--line); vertical-align: baseline; white-space: nowrap }
tr > :last-child { padding-right: 0 }
table:not(.list) tr:first-child > *, thead th { border-top: 0 }
.total > * { font-weight: 600; color: var(--text) }
.wide { width: 100%; white-space: normal; overflow-wrap: anywhere }
.day { color: var(--muted) }
.amount { text-align: right }
.reference { color: var(--text) }
.parts { gap: 4px; font-size: 14px; padding: 4px 0 4px 16px }
.parts li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px }
.parts code { font-size: 13px }
td summary { padding: 0; font-weight: 500 }
.hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
/* On a phone, the rows of lists are cards, so that codes have the whole width. */
@media screen and (max-width: 560px) {
  .list, .list tbody { display: block }
  .list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .list tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; padding: 10px 0; border-top: 1px solid var(--line) }
  .list tbody tr > td { border: 0; padding: 0 }
  .list tbody tr:first-child { border-top: 0 }
  .list .title { grid-area: 1 / 1 }
  .list .amount, .list .state { grid-area: 1 / 2; text-align: right }
  .list .wide { grid-row: 2; grid-column: 1 / -1 }
  .list .day { grid-row: 3; font-size: 14px }
}
a { color: inherit; text-underline-offset: 3px }
summary { cursor: pointer; font-weight: 600; padding: 8px 0 }
.share { display: grid; gap: 12px; padding: 8px 0 4px }
.text { white-space: pre-wrap; color: var(--text); border: 1px solid var(--line); border-radius: 8px; padding: 12px; user-select: all }
img { background: #fff; border-radius: 8px; border: 1px solid var(--line); justify-self: start }
nav { display: flex; flex-wrap: wrap; gap: 8px 16px }
nav a { padding: 8px 0 }
button { justify-self: start; padding: 10px 16px; border: 1px solid var(--field); border-radius: 8px; background: none; color: var(--text);
  font: inherit; font-weight: 600; cursor: pointer }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #6366f1; outline-offset: 2px; border-radius: 4px }
[hidden] { display: none }
@page { margin: 15mm }
@media print {
  :root { color-scheme: light; --ground: #fff; --card: #fff; --text: #000; --muted: #333; --line: #ccc }
  body { font-size: 12px }
  main { max-width: none; padding: 0; gap: 10px }
  .company { margin: 0; print-color-adjust: exact }
  nav, button, .code details, section > a { display: none }
  section { border: 0; border-radius: 0; padding: 0; margin-bottom: 6px }
  /* A grid that is cut by the edge of a page overlaps itself. */
  main, section { display: block }
  main > *, section > * + * { margin-top: 10px }
  tr, li { break-inside: avoid }
  h1, h2, h3 { break-after: avoid }
  th, td { padding-block: 5px }
  thead th, code, .parts, .parts code, h3 { font-size: 11px }
  td details::details-content { content-visibility: visible; block-size: auto }
}
`

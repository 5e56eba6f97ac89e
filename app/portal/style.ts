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
li.code { border-top: 1px solid var(--line); padding-top: 12px; display: grid; gap: 4px }
.line { display: flex; flex-wrap: wrap; gap: 4px 12px; justify-content: space-between; align-items: baseline }
.name { font: 600 17px/1.4 ui-monospace, monospace }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 600; padding-bottom: 4px }
th { text-align: left; font-weight: 500; font-size: 14px }
th, td { padding: 8px 8px 8px 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: normal }
.breakable { overflow-wrap: anywhere }
thead th { border-top: 0 }
.amount { text-align: right; padding-right: 0; white-space: nowrap }
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
@media print {
  :root { color-scheme: light; --ground: #fff; --card: #fff; --text: #000; --muted: #333; --line: #ccc }
  nav, button { display: none }
  section { border: 0; padding: 0; border-radius: 0 }
  tr, li { break-inside: avoid }
  .company { print-color-adjust: exact }
}
`

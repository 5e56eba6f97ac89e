/** The style of share pages, inside the page: one request less. */
export const style = `
:root { color-scheme: light dark; --ground: #fafafa; --card: #fff; --text: #18181b; --muted: #5c5c66; --line: #e4e4e7; --field: #8e8e97 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #09090b; --card: #111113; --text: #f4f4f5; --muted: #a1a1aa; --line: #27272a; --field: #6b6b75 }
}
* { box-sizing: border-box; margin: 0 }
body { min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
main { width: 100%; max-width: 440px; background: var(--card); border: 1px solid var(--line); border-radius: 12px;
  overflow: hidden; text-align: center }
.company { padding: 16px 24px; font-weight: 600 }
.content { display: grid; gap: 16px; padding: 32px 24px }
h1 { font-size: 24px; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance }
p { color: var(--muted); text-wrap: pretty }
.code { padding: 16px; border: 2px dashed var(--field); border-radius: 8px; color: var(--text); user-select: all;
  font: 600 clamp(18px, 7vw, 30px)/1.3 ui-monospace, monospace }
.action { display: block; width: 100%; padding: 12px 16px; border: 1px solid var(--field); border-radius: 8px; background: none;
  color: var(--text); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer }
.action.main { border-color: var(--line) }
.action:focus-visible, input:focus-visible { outline: 3px solid #6366f1; outline-offset: 2px }
[hidden] { display: none }
form { display: grid; gap: 12px; text-align: left }
label { font-weight: 600 }
input { width: 100%; margin-top: 4px; padding: 12px; border: 1px solid var(--field); border-radius: 8px; background: none;
  color: inherit; font: inherit }
`

/**
 * The style of the pages: that of the admin center's sign-in, light or dark as the browser asks. The main button is
 * first in a form, because Enter presses the first one, and last on the screen.
 */
export const style = `:root {
  color-scheme: light dark;
  --back: #f0f0f0;
  --card: #ffffff;
  --text: #242424;
  --quiet: #616161;
  --line: #616161;
  --brand: #0f6cbd;
  --on-brand: #ffffff;
  --bad-back: #fdf3f4;
  --bad-text: #960b18;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0a0a0a;
    --card: #292929;
    --text: #ffffff;
    --quiet: #d6d6d6;
    --line: #adadad;
    --brand: #62abf5;
    --on-brand: #0a0a0a;
    --bad-back: #3f1011;
    --bad-text: #eeacb2;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100dvh;
  display: grid;
  place-content: center;
  padding: 24px 16px;
  background: var(--back);
  color: var(--text);
  font: 14px/20px "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", sans-serif;
}
main {
  display: grid;
  gap: 20px;
  width: min(480px, calc(100vw - 32px));
  padding: 40px;
  border-radius: 8px;
  background: var(--card);
  box-shadow: 0 0 2px rgb(0 0 0 / 24%), 0 8px 16px rgb(0 0 0 / 14%);
}
h1, p, ul { margin: 0; }
h1 { font-size: 24px; line-height: 32px; font-weight: 600; overflow-wrap: anywhere; }
p, li { overflow-wrap: anywhere; }
ul { padding-inline-start: 20px; display: grid; gap: 8px; }
a { color: var(--brand); }
form { display: grid; gap: 16px; }
label { display: grid; gap: 4px; }
input {
  width: 100%;
  min-height: 40px;
  padding: 4px 12px;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--card);
  color: var(--text);
  font: inherit;
}
button {
  min-height: 40px;
  padding: 4px 16px;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--card);
  color: var(--text);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.main { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
.brand { color: var(--brand); font-size: 16px; font-weight: 600; }
.quiet { color: var(--quiet); }
.bad { padding: 12px 16px; border-radius: 4px; background: var(--bad-back); color: var(--bad-text); }
.actions { display: flex; flex-flow: row-reverse wrap; gap: 8px; }
.code { font: 600 28px/36px ui-monospace, Consolas, monospace; letter-spacing: 2px; text-align: center; }
@media (max-width: 480px) { main { padding: 24px; } }
`

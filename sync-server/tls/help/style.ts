export const helpStyle = `
:root { font: 1.125rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
body { max-width: 48rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
h3 { font-size: 1.0625rem; }
a { color: #0b4f9e; }
a:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 3px; }
.button { display: inline-block; padding: .75rem 1.25rem; background: #0b4f9e; color: #fff; border-radius: .5rem; text-decoration: none; }
.print, code, pre { font-family: ui-monospace, Consolas, monospace; }
.print { font-size: 1.25rem; overflow-wrap: break-word; border: 2px solid #1a1a1a; border-radius: .5rem; padding: .75rem 1rem; }
pre { background: #f2f2f2; padding: .75rem 1rem; border-radius: .5rem; overflow-x: auto; font-size: 1rem; }
.codes { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 2rem; }
figure { margin: 0; text-align: center; }
figure svg { width: 100%; max-width: 20rem; height: auto; }
figcaption { overflow-wrap: anywhere; font-weight: 600; }
@media print { .screen { display: none; } body { max-width: none; } .codes { grid-template-columns: 1fr 1fr; } }
`

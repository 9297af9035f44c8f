/** The style of our own pages: one file, no third party; light and dark, from 320 px up, readable in forced colours. */
export const styles = `
:root{color-scheme:light dark;--ink:#1b2330;--soft:#4a5568;--paper:#fff;--wash:#f3f6fa;--line:#c5cedb;--brand:#0b4f6c;--on:#fff;--mine:#e3f0f5;--warn:#8a1c1c}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef5;--soft:#b3bfce;--paper:#12181f;--wash:#1b242e;--line:#45535f;--brand:#8fd0ea;--on:#0a1a22;--mine:#1d3a47;--warn:#ffb4ab}}
*{box-sizing:border-box}
html{font:112.5%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
main{flex:1;width:100%;max-width:44rem;margin:0 auto;padding:1rem 1rem 3rem}
main.home,.wide{max-width:60rem;margin:0 auto;padding:0 1rem}
main:focus{outline:none}
h1{font-size:1.6rem;line-height:1.25;margin:1rem 0 .5rem}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
a{color:var(--brand)}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
.top{background:var(--brand);color:var(--on)}
.top .wide{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;padding-top:.5rem;padding-bottom:.5rem}
.top a{color:var(--on);display:inline-block;padding:.6rem .25rem;min-height:44px}
.top :focus-visible{outline-color:var(--on)}
.brand{font-weight:700;text-decoration:none}
nav ul,.topics,.log,.bots{list-style:none;margin:0;padding:0}
nav ul{display:flex;gap:1rem}
.bottom{border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
.bottom .wide{padding-top:1rem;padding-bottom:1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.bottom a{padding:.5rem 0}
.hero{background:var(--wash);border-bottom:1px solid var(--line);margin:0 -1rem 1.5rem;padding:2rem 1rem}
.hero h1{font-size:2rem;margin-top:0}
.hero p{max-width:38rem;color:var(--soft);margin:.5rem 0 1.25rem}
.topics{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.75rem}
.topics li,.bots li{border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1rem;background:var(--paper)}
.bots{display:grid;gap:.75rem}
.bots a{display:inline-block;padding:.5rem 1rem .5rem 0}
.log{display:flex;flex-direction:column;gap:.75rem}
.log li{max-width:92%;border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem;background:var(--wash)}
.log .citizen{align-self:flex-end;background:var(--mine)}
.log .who{font-size:.85rem;color:var(--soft);margin:0}
.log p{margin:.15rem 0}
.log img{max-width:100%;height:auto}
form{margin:1rem 0 0}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.6rem}
button,.button{display:inline-block;font:inherit;min-height:44px;padding:.55rem 1.1rem;border:2px solid var(--brand);border-radius:.5rem;background:var(--brand);color:var(--on);cursor:pointer;text-decoration:none}
button.quiet,.button.quiet,.choices button{background:var(--paper);color:var(--brand)}
label{display:block;font-weight:600;margin-bottom:.25rem}
.hint{color:var(--soft);font-size:.9rem;margin:0 0 .4rem}
textarea,input[type=file]{width:100%;font:inherit;padding:.6rem;border:2px solid var(--soft);border-radius:.5rem;background:var(--paper);color:var(--ink)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:.75rem;align-items:center}
.error{border:2px solid var(--warn);border-left-width:.5rem;padding:.6rem 1rem;margin:1rem 0;color:var(--warn)}
ventanilla-chat:not(:defined){display:none}
ventanilla-chat[inline]{display:block;height:calc(100vh - 17rem);min-height:24rem;max-height:44rem}
@media print{.top nav,form,.skip,.bottom{display:none}}
@media (forced-colors:active){button,.button{border-color:ButtonText}}
`;

/** The style of our own pages: one file, no third party; light and dark, from 320 px up, readable in forced colours. */
export const styles = `
:root{color-scheme:light dark;--ink:#1b2330;--soft:#4a5568;--paper:#fff;--wash:#edf3f7;--line:#c5cedb;--brand:#0b4f71;--on:#fff;--top:#0b4f71;--mine:#e3f0f5;--warn:#8a1c1c}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef5;--soft:#b3bfce;--paper:#12181f;--wash:#17212a;--line:#45535f;--brand:#8fd0ef;--on:#0a1a22;--top:#0d3346;--mine:#1d3a47;--warn:#ffb4ab}}
*{box-sizing:border-box}
html{font:112.5%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
main{flex:1;width:100%;max-width:44rem;margin:0 auto;padding:1rem 1rem 3rem}
.wide{width:100%;max-width:72rem;margin:0 auto;padding:0 1rem}
main:focus{outline:none}
h1{font-size:1.6rem;line-height:1.25;margin:1rem 0 .5rem}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
a{color:var(--brand)}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
.top{background:var(--top);color:#fff}
.top .wide{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between}
.top a{color:#fff;display:inline-block;padding:.6rem .25rem;min-height:44px}
.top :focus-visible{outline-color:#fff}
.brand{font-size:1.1rem;font-weight:700;text-decoration:none}
nav ul,.topics,.log,.cards{list-style:none;margin:0;padding:0}
nav ul{display:flex;gap:1rem}
.bottom{border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
.bottom .wide{padding-top:.5rem;padding-bottom:.5rem;display:flex;flex-wrap:wrap;gap:0 1.5rem}
.bottom a{padding:.65rem 0}
.bottom .quiet{color:var(--soft);margin-inline-start:auto}
.log{display:flex;flex-direction:column;gap:.75rem}
.log li{max-width:92%;border:1px solid var(--line);border-radius:.75rem;padding:.6rem .9rem;background:var(--wash)}
.log .citizen{align-self:flex-end;background:var(--mine)}
.log .who{font-size:.85rem;color:var(--soft);margin:0}
.log p{margin:.15rem 0}
.log img{max-width:100%;height:auto}
form{margin:1rem 0 0}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.6rem}
button,.button{display:inline-block;font:inherit;min-height:44px;padding:.55rem 1.1rem;border:2px solid var(--brand);border-radius:.5rem;background:var(--brand);color:var(--on);cursor:pointer;text-decoration:none}
button.quiet,.button.quiet,.choices button,.topics button{background:var(--paper);color:var(--brand)}
label{display:block;font-weight:600;margin-bottom:.25rem}
.hint{color:var(--soft);font-size:.9rem;margin:0 0 .4rem}
textarea,input[type=file]{width:100%;font:inherit;padding:.6rem;border:2px solid var(--soft);border-radius:.5rem;background:var(--paper);color:var(--ink)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:.75rem;align-items:center}
.error{border:2px solid var(--warn);border-left-width:.5rem;padding:.6rem 1rem;margin:1rem 0;color:var(--warn)}
ventanilla-chat:not(:defined){display:none}
.home main{max-width:none;padding:0 0 3rem}
.hero{background:var(--wash);border-bottom:1px solid var(--line);padding:1.5rem 0 2rem}
.hero h1{font-size:clamp(1.8rem,5vw,2.6rem);margin:0 0 .5rem}
.hero h2{margin:1.5rem 0 .75rem}
.hero form{margin:0}
.lead{max-width:34rem;color:var(--soft);margin:0}
.emergency{font-weight:600;margin:1.25rem 0 0}
.topics{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(14rem,100%),1fr));gap:.6rem}
.topics button{width:100%;height:100%;padding:.6rem 1rem;border:1px solid var(--line);border-radius:.6rem;font-weight:600;text-align:start}
.topics button:hover{border-color:var(--brand);background:var(--mine)}
.all{margin-top:1rem}
.all summary{padding:.6rem 0;min-height:44px;font-size:1.15rem;font-weight:700;color:var(--brand);cursor:pointer}
.all .topics button{padding:.45rem .9rem;font-weight:400}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.75rem}
.cards li{border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1rem}
.cards a,.others a{display:inline-block;padding:.2rem 0}
.others{margin:2rem 0 0;color:var(--soft);font-size:.9rem}
@media (min-width:60em){.split{display:grid;grid-template-columns:minmax(0,1fr) 27rem;gap:3rem;align-items:start}.hero{padding:2.5rem 0}.home ventanilla-chat{display:block;position:sticky;top:1rem;height:min(44rem,calc(100vh - 8rem));min-height:20rem}}
body.chat{height:100vh;height:100dvh;min-height:24rem}
.chat main{display:flex;flex-direction:column;min-height:0;max-width:60rem;padding:0 1rem .5rem}
.chat .intro{margin:.6rem 0;color:var(--soft);font-size:.9rem}
.chat ventanilla-chat{display:block;flex:1;min-height:0;height:auto}
@media (max-width:30em){.chat main{padding:0 .5rem}.chat .intro{margin:.4rem .5rem;font-size:.8rem;line-height:1.4}.chat .bottom .wide{padding-top:0;padding-bottom:0}}
@media print{.top nav,form,.skip,.bottom{display:none}}
@media (forced-colors:active){button,.button,.topics button{border-color:ButtonText}}
`;

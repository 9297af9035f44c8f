import { VentanillaChat } from './element.js';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) VentanillaChat.home = new URL(script.src, location.href).origin;
if (!customElements.get('ventanilla-chat')) customElements.define('ventanilla-chat', VentanillaChat);

/** Buying, orders and returns; accounts, telephones, computers. */
export const shop = `
  buy buying purchase bought purchased purchasing obtain acquire | comprar compra compre adquirir comprado compro obtener
  sell selling sold seller | vender venta vendedor vende vendido
  order orders ordered ordering | pedido pedidos orden ordenar encargar pedir encargo ordene

  store stores shop shops mall supermarket market outlet | tienda tiendas mercado supermercado bodega almacen pulperia abarrotes
  shopping cart basket | carrito canasta
  product products item items merchandise goods | producto productos mercancia

  delivery deliver delivered ship shipping shipped shipment courier | entrega entregar envio entregado despacho enviar paqueteria repartidor mensajeria
  package packages parcel parcels box | paquete paquetes encomienda caja bulto
  track tracking trace whereabouts | rastrear rastreo seguimiento seguir localizar guia
  late delayed arrived undelivered | retrasado perdido llegado demorado

  return returns returned returning | devolver devolucion regresar devoluciones retornar devuelvo
  exchange swap trade | cambiar canjear intercambio cambio canje intercambiar
  warranty guarantee guaranteed | garantia garantizar garantias

  stock inventory available availability restock backorder | existencia inventario disponible disponibilidad agotado existencias
  size sizes sizing fit medium xl | talla tamano tallas mediano grande

  clothes clothing shirt dress pants jeans jacket coat skirt wear | ropa camisa vestido pantalon chaqueta abrigo falda blusa playera chamarra saco
  shoes boots sneakers sandals socks hat gloves | zapatos tenis sandalias calcetines sombrero guantes zapatillas calzado
  jewelry ring necklace watch bracelet earrings | joyas anillo collar reloj pulsera aretes

  gift gifts present presents giftcard | regalo regalos obsequio regalar
  brand brands model manufacturer | marca modelo fabricante marcas

  customer customers client clients shopper | cliente clientes clienta
  wrong incorrect mistaken error mistake | equivocado incorrecto error erroneo equivocacion
  defective faulty | defectuoso roto
  satisfied unhappy dissatisfied disappointed | satisfecho insatisfecho descontento decepcionado
  pickup curbside collect | recoger recogida
  wishlist favorites | deseos favoritos
  invoice receipt proof | factura ticket
  sale clearance blackfriday discount | oferta liquidacion rebaja descuento ofertas


  profile user username membership | perfil usuario
  password passwords passcode credentials | contrasena clave contrasenas password
  login log signin logon logging access logout | entrar ingresar sesion acceder iniciar login loguearse
  reset recover recovery forgot forgotten | restablecer recuperar resetear recuperacion restaurar
  verify verification authenticate authentication otp | verificar verificacion autenticar autenticacion
  delete close deactivate terminate unsubscribe | eliminar borrar cerrar desactivar

  subscribe subscription newsletter signup | suscribir suscripcion boletin suscribirse
  privacy data private | privacidad personales privado
  hack hacked hacker compromised breach | hackear hackeado hackearon jaquear hacker vulnerado

  website site web webpage page portal link online url | sitio pagina web portal enlace linea liga internet
  internet wifi wireless network broadband router modem connection connectivity | internet wifi red conexion inalambrico modem router
  signal coverage reception | senal cobertura recepcion
  data plan roaming gigabytes gb mb unlimited | datos plan roaming gigas megas ilimitado

  cell mobile cellphone smartphone iphone android handset | celular movil telefono smartphone iphone android cel
  sim esim imei carrier port unlock | sim chip portabilidad liberar

  computer laptop pc desktop mac tablet ipad | computadora computador laptop portatil tableta compu
  screen monitor display keyboard mouse printer | pantalla teclado raton impresora monitor

  app apps application software program install installed download | aplicacion app programa descargar instalar software apps descarga
  update upgrade version updating updates | actualizar actualizacion version actualizada
  crash frozen freeze slow lag error bug glitch hang | error lento trabado falla pasmado bug
  restart reboot reset shutdown | reiniciar reinicio resetear

  battery charger charging charge charged cable | bateria cargador cargar pila cable carga
  file files folder upload backup print scan | archivo archivos carpeta respaldo imprimir escanear
  support technical technician helpdesk troubleshoot | soporte tecnico ayuda
  device devices gadget sync pair connect connected | dispositivo aparato sincronizar conectar conecta emparejar equipo
  virus malware antivirus | virus antivirus malicioso


  express priority standard | expres prioritario estandar
  wholesale retail | menudeo
  wrap wrapping | envoltura envolver
  material cotton leather wool silk | material algodon cuero
  pattern | estilo estampado
  makeup cosmetics perfume lipstick | maquillaje cosmeticos perfume labial
  hardware ironmonger | ferreteria tlapaleria

  fiber dsl satellite | fibra satelite antena
  google browser browse chrome | google googlear
  click button | clic boton apretar`;

// Command ferretdb serves MongoDB's wire protocol from SQLite files, for the tests: FerretDB as a library, because its own command refuses to
// start when it was not built in its own repository. It takes those of that command's flags which the tests give, so that either can be used.
package main

import (
	"context"
	"flag"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	url := flag.String("sqlite-url", "", "folder of the SQLite files, as file:FOLDER/")
	addr := flag.String("listen-addr", "127.0.0.1:27017", "address to listen on")
	// What the library does anyway, or has no use for.
	for _, name := range []string{"handler", "debug-addr", "telemetry", "state-dir"} {
		flag.String(name, "", "ignored")
	}
	flag.Parse()

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: *addr},
		Handler:   "sqlite",
		SQLiteURL: *url,
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	if err := server.Run(ctx); err != nil {
		log.Fatal(err)
	}
}

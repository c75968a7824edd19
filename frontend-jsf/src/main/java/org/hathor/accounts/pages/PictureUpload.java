package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hathor.accounts.boundary.People;
import org.hathor.kernel.Invalid;

/** Takes a new picture of me. What is no picture is said beside the field. */
@WebServlet("/account/picture")
@MultipartConfig(maxFileSize = PictureUpload.LARGEST, maxRequestSize = PictureUpload.LARGEST + 4096)
public class PictureUpload extends HttpServlet {

    static final int LARGEST = 10 * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    @Inject
    private transient People people;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(changes(request) ? "/account?pictured" : "/account?no-picture#picture");
    }

    private boolean changes(HttpServletRequest request) throws IOException {
        try {
            var image = request.getPart("image");
            if (image == null || image.getSize() == 0) {
                return false;
            }
            try (var content = image.getInputStream()) {
                people.changePicture(content.readAllBytes());
            }
            return true;
        } catch (Invalid | ServletException | IllegalStateException noPicture) { // the latter two: no form, too large
            return false;
        }
    }
}
